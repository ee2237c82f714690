"""The preflight: is this laptop ready for the evening?"""
