"""What is a page's own: a module of its name, with `render(view, page)`. A page without one is its sections alone."""
