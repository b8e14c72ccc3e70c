"""What the figures say: the facts behind them, filters, KPIs."""
