"""Takes encodings off, so that credentials in them are found at the place of their encoded form."""

from launchgate.credentials.decode.scan import scan_decoded, scan_views
from launchgate.credentials.decode.view import Place, View
from launchgate.credentials.decode.walk import views

__all__ = ["Place", "View", "scan_decoded", "scan_views", "views"]
