"""`python -m daybill` is the command line."""

from daybill.cli import main

if __name__ == "__main__":
    main()
