"""The formats for other programs: one module for each, with a function `render`.

`timeline.render.registry` imports a module when its format is asked for. `render(timeline, losses, **options)` returns
text or bytes, and notes in `losses` whatever the format cannot hold.
"""
