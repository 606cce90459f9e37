"""The steps from the pages of a PDF file to a text: lines, what stands in the margins, tables, paragraphs, the text.

`timeline.read.formats.pdf` is the reader that takes them.
"""
