package org.reformflow.modelling.gate;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.reformflow.modelling.ModelGate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers, so each new deployment passes the rules
 * whoever makes it in whatever way; what is wrong rolls all of it back.
 */
@Component
class DeploymentGate extends AbstractProcessEnginePlugin implements Deployer {

	private final ObjectProvider<ModelGate> gate;

	private final ObjectProvider<UncheckedDeployments> unchecked;

	DeploymentGate(ObjectProvider<ModelGate> gate, ObjectProvider<UncheckedDeployments> unchecked) {
		this.gate = gate;
		this.unchecked = unchecked;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<Deployer> deployers = new ArrayList<>(List.of(this));
		if (engine.getCustomPreDeployers() != null) {
			deployers.addAll(engine.getCustomPreDeployers());
		}
		engine.setCustomPreDeployers(deployers);
	}

	/** Also called for what was deployed before, when it is read again. */
	@Override
	public void deploy(DeploymentEntity deployment) {
		if (deployment.isNew() && this.unchecked.stream().noneMatch((each) -> each.pass(deployment.getSource()))) {
			DeploymentFiles bundle = DeploymentFiles.of(deployment);
			this.gate.getObject().require(bundle.process(), bundle.files());
		}
	}

}
