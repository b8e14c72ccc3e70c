"""Small fields that the editors of scorecards share: notes below fields, amounts, lists of rows, keys."""
