"""The Kubernetes manifests and the system service, as far as they can be proven without a cluster or a boot."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from starlette.routing import Route

from dashboard.web.site import routes
from tests.deploy import image
from tests.deploy.running import DEPLOY, configured


@pytest.fixture(scope="module")
def manifests() -> dict[str, dict[str, Any]]:
    """The manifests by kind."""
    documents = list(yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text("utf-8")))
    found = {document["kind"]: document for document in documents}
    assert len(found) == len(documents)
    return found


@pytest.fixture(scope="module")
def container(manifests: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The one container of a replica."""
    (found,) = manifests["Deployment"]["spec"]["template"]["spec"]["containers"]
    assert isinstance(found, dict)
    return found


def test_the_manifests_name_each_other(manifests: dict[str, dict[str, Any]], container: dict[str, Any]) -> None:
    """Service, Ingress, budget and autoscaler find what they are for."""
    deployment, service = manifests["Deployment"], manifests["Service"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    (spread,) = deployment["spec"]["template"]["spec"]["topologySpreadConstraints"]
    for selector in (
        deployment["spec"]["selector"]["matchLabels"],
        manifests["PodDisruptionBudget"]["spec"]["selector"]["matchLabels"],
        spread["labelSelector"]["matchLabels"],
        service["spec"]["selector"],
    ):
        assert selector.items() <= labels.items()
    target = manifests["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    assert {name: deployment[name] for name in ("apiVersion", "kind")} == {
        name: target[name] for name in ("apiVersion", "kind")
    }
    assert target["name"] == deployment["metadata"]["name"]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    assert {port["targetPort"] for port in service["spec"]["ports"]} <= ports.keys()
    (rule,) = manifests["Ingress"]["spec"]["rules"]
    assert [rule["host"]] == manifests["Ingress"]["spec"]["tls"][0]["hosts"]
    for path in rule["http"]["paths"]:
        backend = path["backend"]["service"]
        assert backend["name"] == service["metadata"]["name"]
        assert backend["port"]["name"] in {port["name"] for port in service["spec"]["ports"]}
    least = manifests["HorizontalPodAutoscaler"]["spec"]["minReplicas"]
    assert deployment["spec"]["replicas"] == least > manifests["PodDisruptionBudget"]["spec"]["minAvailable"]


def test_a_replica_runs_as_the_image_does(manifests: dict[str, dict[str, Any]], container: dict[str, Any]) -> None:
    """The same user, port and folders; probes ask what the application answers; nothing else may be written to."""
    pod = manifests["Deployment"]["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsUser"] == image.USER
    assert [f"{image.USER}:{image.USER}"] == image.instructions("USER")
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert container["args"][: len(image.command("CMD"))] == image.command("CMD")
    assert [str(port["containerPort"]) for port in container["ports"]] == image.instructions("EXPOSE")
    mounts = {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]}
    assert mounts == {"cache": image.instructions("VOLUME")[0], "tmp": "/tmp"}
    assert mounts.keys() == {volume["name"] for volume in pod["volumes"] if volume["emptyDir"]["sizeLimit"]}
    paths = {route.path for route in routes() if isinstance(route, Route)}
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        asked = container[probe]["httpGet"]
        assert asked["path"] in paths
        assert asked["port"] in {port["name"] for port in container["ports"]}


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_service_is_a_valid_unit(tmp_path: Path) -> None:
    """systemd knows every line of it."""
    unit = tmp_path / "third-country@8501.service"
    program = "/opt/third-country/.venv/bin/third-country"
    text = configured("third-country@.service", {program: str(shutil.which("true")), "User=third-country": "User=root"})
    unit.write_text(text, "utf-8")
    checked = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")
