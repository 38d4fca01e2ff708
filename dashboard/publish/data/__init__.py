"""The record as files for programs: tables in every format, the data package, the codebook."""
