"""What the seeders of all sandbox platforms share. It knows no single platform and no HTTP."""
