"""Variables of a product: who reads them, who declares them, what is wrong with their values.

Pure: texts and values come in, types of `ports.variables` go out. A value never leaves.
"""
