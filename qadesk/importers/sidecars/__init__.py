"""What lies beside a recording and describes it; one file a system, the first that knows a document reads it."""

from qadesk.importers.sidecars.amazon import ConnectRecord, ContactLensAnalysis
from qadesk.importers.sidecars.base import SidecarFormat
from qadesk.importers.sidecars.chinese import Kf5, Udesk
from qadesk.importers.sidecars.generic import Generic
from qadesk.importers.sidecars.genesys import Genesys

FORMATS: tuple[SidecarFormat, ...] = (Genesys(), ContactLensAnalysis(), ConnectRecord(), Udesk(), Kf5(), Generic())
