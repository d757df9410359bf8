package org.reformflow.modelling;

/** What the engine notes as the source of a deployment. */
public final class DeploymentSource {

	/** Came with the product, or lay in the folder that stands in for it. */
	public static final String SHIPPED = "reform-flow";

	/**
	 * Released or rolled back by analysts; stays in force when the product is upgraded.
	 */
	public static final String RELEASED = "reform-flow-release";

	private DeploymentSource() {
	}

}
