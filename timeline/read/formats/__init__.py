"""The readers of kinds of files other than text, Markdown and web pages: one module for each, with a function `read`.

`timeline.read.registry` imports a module when a file of its kind is read. `read(data, name, columns)` takes the bytes
of a file, its name, and the columns that the user named, and returns its documents and the problems of reading it.
"""
