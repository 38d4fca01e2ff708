"""The whole house held against an own count of the record, for many selections, numbers of cases and another dataset."""
