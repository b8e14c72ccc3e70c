"""The sampling page: plans with what they cost and buy, draws with their ledgers, who scores what until when."""
