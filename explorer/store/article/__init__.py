"""What is stored with one article: its original, its parse, its findings, its versions and copies."""
