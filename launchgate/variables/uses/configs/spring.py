"""`${X:default}` of Spring, and `${oc.env:X,default}` of OmegaConf and Hydra.

https://docs.spring.io/spring-boot/reference/features/external-config.html
https://omegaconf.readthedocs.io/en/latest/custom_resolvers.html
"""

import re

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import Reference
from launchgate.variables.uses.configs.yaml_nodes import documents, scalars, span

# Small letters with dots are keys of the configuration itself.
_SPRING = re.compile(r"(?<!\\)\$\{([A-Z][A-Z0-9_]+)(:)?")
_HYDRA = re.compile(r"(?<!\\)\$\{\s*oc\.env:\s*([A-Za-z_]\w*)\s*(,)?")


def read(source: Source) -> Reading:
    is_hydra = b"${oc.env:" in source.data
    found = Found(source, "${oc.env:}" if is_hydra else "Spring")
    pattern = _HYDRA if is_hydra else _SPRING
    for root in documents(source.text) or ():
        for _, scalar in scalars(root):
            for match in pattern.finditer(source.text, *span(scalar)):
                found.use(Reference(match[1], *match.span(1), default=bool(match[2])))
    return found.reading()
