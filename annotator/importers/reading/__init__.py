"""What several formats are read with: archives, XML, HTML, pages of the web, and how an article is put together."""
