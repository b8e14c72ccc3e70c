"""Qt item models over the services, and the state that pages share."""
