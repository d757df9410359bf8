package org.reformflow.modelling.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.ModelRefused;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;

/**
 * A deployment as the files of one process: the engine knows names only, with or without
 * their folders.
 */
record DeploymentFiles(String process, List<ModelFile> files) {

	private static final Pattern NAME = Pattern
		.compile("((processes|forms)/[a-z0-9-]+/)?([a-z0-9-]+\\.(bpmn|dmn|form)|(scenarios|migrations)\\.yaml)");

	/**
	 * @throws ModelRefused when it is not the files of one process for all departments
	 */
	static DeploymentFiles of(DeploymentEntity deployment) {
		List<Finding> wrong = new ArrayList<>();
		List<ResourceEntity> resources = List.copyOf(deployment.getResources().values());
		for (ResourceEntity resource : resources) {
			if (!NAME.matcher(resource.getName()).matches()) {
				wrong.add(finding(resource.getName(), "file-name",
						"Tên tệp phải viết thường không dấu và có đuôi .bpmn, .dmn hoặc .form. Hãy đổi tên hoặc bỏ tệp này."));
			}
		}
		List<ResourceEntity> models = resources.stream().filter((each) -> each.getName().endsWith(".bpmn")).toList();
		if (models.size() != 1) {
			wrong.add(finding(String.valueOf(deployment.getName()), "deployment-process",
					"Có %d mô hình quy trình. Hãy phát hành từng quy trình, cùng mọi bảng quyết định và biểu mẫu của nó."
						.formatted(models.size())));
		}
		if (deployment.getTenantId() != null) {
			wrong.add(finding(String.valueOf(deployment.getName()), "deployment-department",
					"Mô hình dùng chung cho mọi sở. Hãy bỏ mã đơn vị (tenant) khỏi bản phát hành."));
		}
		if (!wrong.isEmpty()) {
			throw new ModelRefused(wrong);
		}
		String process = base(models.get(0).getName()).replace(".bpmn", "");
		return new DeploymentFiles(process,
				resources.stream()
					.map((each) -> ModelFile.deployed(process, each.getName(), each.getBytes()))
					.toList());
	}

	private static String base(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

	private static Finding finding(@Nullable String file, String rule, String message) {
		return new Finding(String.valueOf(file), null, 1, rule, Finding.Severity.ERROR, message);
	}

}
