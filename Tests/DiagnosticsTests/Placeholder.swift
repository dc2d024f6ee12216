enum PlaceholderDiagnosticsTests {}
