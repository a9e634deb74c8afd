"""What a value must look like: as declared, or as its variable's name says for sure."""
