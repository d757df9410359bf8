package org.reformflow.security;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of what may be written from outside, read from top to bottom. */
class RestWriteRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			method | resource                                   | staff | supervisor | administrator
			POST   | /task                                      | yes   | yes        | yes
			POST   | /task/                                     | yes   | yes        | yes
			POST   | /task/count                                | yes   | yes        | yes
			POST   | /task/1/claim                              | yes   | yes        | yes
			POST   | /task/1/unclaim                            | yes   | yes        | yes
			POST   | /task/1/submit-form                        | yes   | yes        | yes
			POST   | /task/1/comment/create                     | no    | no         | no
			POST   | /task/create                               | no    | no         | no
			POST   | /task/1/complete                           | no    | no         | no
			POST   | /task/1/resolve                            | no    | no         | no
			POST   | /task/1/delegate                           | no    | no         | no
			POST   | /task/1/assignee                           | no    | no         | no
			POST   | /task/1/identity-links                     | no    | no         | no
			POST   | /task/1/identity-links/delete              | no    | no         | no
			POST   | /task/1/variables                          | no    | no         | no
			PUT    | /task/1/variables/x                        | no    | no         | no
			POST   | /task/1/variables/x/data                   | no    | no         | no
			DELETE | /task/1/variables/x                        | no    | no         | no
			PUT    | /task/1/localVariables/x                   | no    | no         | no
			POST   | /task/1/attachment/create                  | no    | no         | no
			DELETE | /task/1/attachment/2                       | no    | no         | no
			POST   | /task/1/bpmnError                          | no    | no         | no
			POST   | /task/1/bpmnEscalation                     | no    | no         | no
			PUT    | /task/1                                    | no    | no         | no
			DELETE | /task/1                                    | no    | no         | no
			DELETE | /task/1/comment/2                          | no    | no         | no
			POST   | /process-definition/key/a/submit-form      | yes   | yes        | yes
			POST   | /process-definition/a:1:2/submit-form      | yes   | yes        | yes
			POST   | /process-definition/key/a/start            | no    | no         | no
			POST   | /process-definition/a:1:2/start            | no    | no         | no
			PUT    | /process-definition/a:1:2/suspended        | no    | no         | no
			DELETE | /process-definition/a:1:2                  | no    | no         | no
			PUT    | /process-definition/a:1:2/history-time-to-live | no | no        | no
			POST   | /process-instance                          | yes   | yes        | yes
			POST   | /process-instance/delete                   | no    | no         | no
			DELETE | /process-instance/1                        | no    | no         | no
			PUT    | /process-instance/1/suspended              | no    | no         | no
			POST   | /process-instance/1/modification           | no    | no         | no
			POST   | /process-instance/1/variables              | no    | no         | no
			POST   | /process-instance/1/comment/create         | no    | no         | no
			POST   | /modification/execute                      | no    | no         | no
			POST   | /migration/execute                         | no    | no         | no
			POST   | /deployment/create                         | no    | no         | no
			POST   | /deployment/1/redeploy                     | no    | no         | no
			DELETE | /deployment/1                              | no    | no         | no
			POST   | /message                                   | no    | no         | no
			POST   | /signal                                    | no    | no         | no
			POST   | /condition                                 | no    | no         | no
			POST   | /execution                                 | yes   | yes        | yes
			POST   | /execution/1/signal                        | no    | no         | no
			POST   | /execution/1/messageSubscriptions/m/trigger| no    | no         | no
			PUT    | /execution/1/localVariables/x              | no    | no         | no
			POST   | /job/1/execute                             | no    | no         | no
			PUT    | /job/1/retries                             | no    | no         | yes
			PUT    | /job-definition/1/retries                  | no    | no         | yes
			DELETE | /job/1                                     | no    | no         | no
			POST   | /external-task/fetchAndLock                | no    | no         | no
			POST   | /external-task/1/complete                  | no    | no         | no
			PUT    | /incident/1/annotation                     | no    | no         | no
			DELETE | /incident/1                                | no    | no         | no
			DELETE | /batch/1                                   | no    | no         | no
			POST   | /decision-definition/key/a/evaluate        | no    | no         | no
			POST   | /history/task                              | yes   | yes        | yes
			POST   | /history/cleanup                           | no    | no         | no
			POST   | /history/process-instance/delete           | no    | no         | no
			DELETE | /history/process-instance/1                | no    | no         | no
			DELETE | /history/variable-instance/1               | no    | no         | no
			POST   | /filter/create                             | no    | no         | no
			POST   | /filter/1/list                             | yes   | yes        | yes
			POST   | /filter/1/count                            | yes   | yes        | yes
			PUT    | /filter/1                                  | no    | no         | no
			DELETE | /filter/1                                  | no    | no         | no
			POST   | /user/create                               | no    | no         | yes
			PUT    | /user/a/credentials                        | no    | no         | yes
			POST   | /user/a/unlock                             | no    | no         | yes
			DELETE | /user/a                                    | no    | no         | yes
			PUT    | /group/a/members/b                         | no    | no         | yes
			PUT    | /tenant/a/user-members/b                   | no    | no         | yes
			POST   | /authorization/create                      | no    | no         | yes
			PUT    | /telemetry/configuration                   | no    | no         | no
			POST   | /schema/log                                | no    | no         | no
			PATCH  | /task                                      | no    | no         | no
			TRACE  | /task                                      | no    | no         | no
			""")
	void writesAreAllowedByRole(String method, String resource, String staff, String supervisor, String administrator) {
		for (String surface : List.of("/engine-rest", "/engine-rest/engine/default",
				"/camunda/api/engine/engine/default")) {
			assertThat(allowed(method, surface + resource, "office")).isEqualTo(staff);
			assertThat(allowed(method, surface + resource, "supervisor")).isEqualTo(supervisor);
			assertThat(allowed(method, surface + resource, "camunda-admin")).isEqualTo(administrator);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			method | path                                                       | staff | supervisor
			POST   | /camunda/api/cockpit/plugin/base/default/process-instance  | yes   | yes
			POST   | /camunda/api/cockpit/plugin/base/default/incident/count    | yes   | yes
			POST   | /camunda/api/ext/evidence                                  | yes   | yes
			POST   | /camunda/api/admin/setup/default/user/create               | no    | no
			POST   | /camunda/api/admin/auth/user/default/login/tasklist        | no    | no
			POST   | /camunda/app/tasklist/default/                             | no    | no
			""")
	void theWebAppsOwnWritesAreAllowedByRole(String method, String path, String staff, String supervisor) {
		assertThat(allowed(method, path, "office")).isEqualTo(staff);
		assertThat(allowed(method, path, "supervisor")).isEqualTo(supervisor);
	}

	private static String allowed(String method, String path, String group) {
		return RestWriteRules.allow(method, path, List.of(group)) ? "yes" : "no";
	}

}
