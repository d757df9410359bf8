package org.reformflow.reporting.issue;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of process {@code report-calendar}. The bean name is used by the model. */
@Configuration(proxyBeanMethods = false)
class ReportCalendarSteps {

	@Bean
	@Capability(name = "Mở kỳ báo cáo đến hạn",
			description = "Mở các kỳ báo cáo của Sở đã đến ngày theo lịch báo cáo và khởi động quy trình của từng kỳ.",
			needs = { "department", "since" })
	JavaDelegate openDuePeriods(ReportOpenings openings, PeriodicReportProcess process) {
		return (execution) -> {
			String department = DepartmentTenants.DEPARTMENT.in(execution);
			openings.due(department, LocalDate.parse(ReportCalendarProcess.SINCE.in(execution)))
				.forEach((period) -> process.start(department, period));
		};
	}

}
