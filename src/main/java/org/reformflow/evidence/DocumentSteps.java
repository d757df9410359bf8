package org.reformflow.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.document.TemplateFields;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.Starters;
import org.reformflow.process.StepInputs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A letter that any model may make, in words of the model. */
@Configuration(proxyBeanMethods = false)
class DocumentSteps {

	private static final ProcessVariable<String> DOCUMENT = ProcessVariable.string("documentId");

	@Bean
	TemplateFields processPaperFields() {
		return new TemplateFields(
				ProcessPapers.TEMPLATE, Set.of("superiorBody", "place", "departmentName", "writtenOn", "title",
						"addressee", "paragraphs.text", "signerTitle", "signerName"),
				Set.of("title", "paragraphs.text"));
	}

	@Bean
	@Capability(name = "Lập văn bản",
			description = "Lập tệp Word theo mẫu thông báo của Sở, nội dung do mô hình nêu, và lưu vào tài liệu của hồ sơ.",
			inputs = {
					@Capability.Input(name = "documentTitle", label = "Trích yếu",
							description = "Một dòng, như “Về việc bổ sung hồ sơ”; cũng là tên tệp."),
					@Capability.Input(name = "documentTo", label = "Kính gửi"),
					@Capability.Input(name = "documentText", label = "Nội dung", lines = true,
							description = "Mỗi dòng là một đoạn; có thể dùng biểu thức như ${subject}."),
					@Capability.Input(name = "documentSigner", label = "Người ký", value = "director",
							choices = { "director", "deputy-director", "chief-of-office" },
							labels = { "Giám đốc", "Phó Giám đốc (ký thay)", "Chánh Văn phòng (thừa lệnh)" }) },
			needs = "department", sets = "documentId")
	JavaDelegate renderDocument(ProcessPapers papers, Starters starters, Clock clock) {
		return (execution) -> {
			StepInputs inputs = new StepInputs(execution);
			String matter = execution.getProcessBusinessKey();
			if (matter == null || matter.isBlank()) {
				throw inputs.refusal("không có hồ sơ để lưu văn bản. Hãy cho quy trình một mã hồ sơ (business key).");
			}
			Object assignment = execution.getVariable(EvidenceProcess.ASSIGNMENT.name());
			ProcessPapers.Paper paper = new ProcessPapers.Paper(DepartmentTenants.DEPARTMENT.in(execution), matter,
					(assignment instanceof String id) ? id : null, execution.getProcessInstanceId(),
					String.valueOf(execution.getCurrentActivityName()), inputs.require("documentTitle"),
					inputs.require("documentTo"), inputs.require("documentText"), LocalDate.now(clock));
			String id = papers
				.make(paper,
						ProcessPapers.Signer.of(inputs.require("documentSigner"))
							.orElseThrow(() -> inputs.refusal("nêu người ký không có. Hãy chọn một trong: director,"
									+ " deputy-director, chief-of-office.")),
						starters.of(execution.getProcessInstanceId()))
				.id();
			DOCUMENT.set(execution, id);
		};
	}

}
