// Everything here is a convenience: the form works without it.
