"""What stands in each report: documents of the domain's records. Nothing in here reads or writes."""
