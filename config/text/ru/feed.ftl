# The feed of what is new; what it says of each change is in new.ftl.

feed-unconfirmed = Неподтверждённое.
