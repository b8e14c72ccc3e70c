"""The form on which a call is scored: on the desk with a draft behind it, beside the builder to be tried."""
