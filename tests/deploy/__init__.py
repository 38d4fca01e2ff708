"""What deploy/ ships, run for real: nginx before two processes, an unprivileged user, and the files checked."""
