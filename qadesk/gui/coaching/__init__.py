"""The coaching page: to sit at with an agent, and what is planned, agreed and reached."""
