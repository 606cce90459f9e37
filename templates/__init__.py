"""The page, the Markdown, the style and the interface words that `timeline.render` fills in."""
