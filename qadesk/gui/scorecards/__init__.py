"""The scorecards page: cards built, consulted on, published, tried and advised on."""
