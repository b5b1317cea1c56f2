"""What people decided: corrections, rulings, rules, the codebook, and the queue of what is left to judge."""
