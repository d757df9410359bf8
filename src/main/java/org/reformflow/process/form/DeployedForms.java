package org.reformflow.process.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;

/** The forms of the deployments, read once. A task without a form has no fields. */
class DeployedForms {

	private static final String DEPLOYMENT_FORM = "camunda-forms:deployment:";

	private final Map<Resource, Map<String, FormPart>> forms = new ConcurrentHashMap<>();

	Map<String, FormPart> of(FormData form) {
		CamundaFormRef reference = form.getCamundaFormRef();
		String key = form.getFormKey();
		if (reference != null && reference.getKey() != null) {
			return read(find(reference, form.getDeploymentId()));
		}
		if (key != null && key.startsWith(DEPLOYMENT_FORM)) {
			return read(new Resource(form.getDeploymentId(), key.substring(DEPLOYMENT_FORM.length())));
		}
		return Map.of();
	}

	private static Resource find(CamundaFormRef reference, String deployment) {
		CommandContext context = Context.getCommandContext();
		@Nullable CamundaFormDefinition definition = new GetCamundaFormDefinitionCmd(reference, deployment).execute(context);
		if (definition == null) {
			throw new IllegalStateException("Form '" + reference.getKey() + "' is not deployed");
		}
		return new Resource(definition.getDeploymentId(), definition.getResourceName());
	}

	private Map<String, FormPart> read(Resource resource) {
		return this.forms.computeIfAbsent(resource, Resource::parts);
	}

	private record Resource(String deployment, String name) {

		Map<String, FormPart> parts() {
			return FormReader.read(Context.getCommandContext()
				.getResourceManager()
				.findResourceByDeploymentIdAndResourceName(this.deployment, this.name)
				.getBytes());
		}

	}

}
