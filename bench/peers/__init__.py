"""The Overview's count and charts in other frameworks, each as its own guide would write it."""
