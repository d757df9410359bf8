package org.reformflow.modelling;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Down until all models are deployed. */
@Component
class ModelsHealthIndicator extends AbstractHealthIndicator {

	private final ModelDeployment deployment;

	ModelsHealthIndicator(ModelDeployment deployment) {
		this.deployment = deployment;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		health.status(this.deployment.isDone() ? "UP" : "DOWN");
	}

}
