"""What all sandbox platforms share: routes, HTTP server, tokens, paging, faults. It knows no single platform."""
