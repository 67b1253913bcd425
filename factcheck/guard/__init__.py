"""What stands between hostile bytes and the program: a confined process, checked archives, tame XML."""
