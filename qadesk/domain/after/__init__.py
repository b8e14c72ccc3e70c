"""What people do after a score: it is released, acknowledged, appealed against, followed up, coached, improved upon."""
