"""Tests of the dashboard; one folder a floor of the house."""
