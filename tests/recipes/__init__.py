"""The recipes of docs/recipes.md, carried out on a copy of the project."""
