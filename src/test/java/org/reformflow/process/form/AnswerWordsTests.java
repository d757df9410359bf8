package org.reformflow.process.form;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class AnswerWordsTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"type":"textarea"                        | "dòng 1\\ndòng 2" | `dòng 1
			dòng 2`
			"type":"number"                          | 2026      | 2026
			"type":"number"                          | 85.50     | 85,5
			"type":"number"                          | 3987348000 | 3.987.348.000
			"type":"number","serializeToString":true | "12500.5" | 12.500,5
			"type":"number"                          | -0.12345678 | -0,12345678
			"type":"number","appearance":{"suffixAdorner":"%"} | 67.7 | 67,7 %
			"type":"checkbox"                        | true      | Có
			"type":"datetime","subtype":"date"       | "2026-02-15" | 15/02/2026
			"type":"datetime","subtype":"time"       | "08:30"   | 08:30
			"type":"datetime","subtype":"datetime"   | "2026-02-20T14:15+07:00" | 20/02/2026 14:15
			"type":"radio","values":[{"label":"Đạt","value":"ok"}] | "ok" | Đạt
			"type":"select","valuesKey":"units"      | "qlkh"    | qlkh
			"type":"select","valuesExpression":"=[{label: \\"Một\\", value: 1}]" | 1 | Một
			"type":"taglist","values":[{"label":"A b","value":"a"},{"label":"C","value":"c"}] | ["c","a"] | C; A b
			""")
	void aValueIsToldAsPeopleReadIt(String field, String value, String words) throws Exception {
		assertThat(told("{\"key\":\"f\",\"label\":\"Trường\"," + field + "}", "{\"f\":" + value + "}"))
			.isEqualTo("Trường=" + words + "|");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"type":"textfield"                                      | " "
			"type":"textfield"                                      | null
			"type":"checkbox"                                       | false
			"type":"taglist"                                        | []
			"type":"textfield","readonly":true                      | "đã có"
			"type":"textfield","properties":{"stale":"Đã đổi"}      | "7"
			"type":"radio","properties":{"routing":"true"}          | "ok"
			""")
	void whatNobodyFilledInIsNoAnswer(String field, String value) throws Exception {
		assertThat(told("{\"key\":\"f\",\"label\":\"Trường\"," + field + "}", "{\"f\":" + value + "}")).isEmpty();
	}

	@Test
	void rowsAreLinesWithTheColumnsThatSayWhatTheyAreAbout() throws Exception {
		String list = """
				{"type":"dynamiclist","path":"rows","label":"Việc","components":[
				 {"type":"textfield","key":"id","label":"Mã","readonly":true},
				 {"type":"number","key":"done","label":"Xong","appearance":{"suffixAdorner":"hồ sơ"}},
				 {"type":"checkbox","key":"late","label":"Trễ"}]}""";

		assertThat(told(list, "{\"rows\":[{\"id\":\"A1\",\"done\":12000,\"late\":true},{},{\"id\":\"A2\"}]}"))
			.isEqualTo("Việc=1. Mã: A1; Xong: 12.000 hồ sơ; Trễ: Có\n3. Mã: A2|");
	}

	@Test
	void aListThatOnlyShowsIsNoAnswer() throws Exception {
		String list = """
				{"type":"dynamiclist","path":"rows","label":"Việc","components":[
				 {"type":"textfield","key":"id","label":"Mã","readonly":true}]}""";

		assertThat(told(list, "{\"rows\":[{\"id\":\"A1\"}]}")).isEmpty();
	}

	@Test
	void fieldsOfAGroupAreToldOneByOne() throws Exception {
		String group = """
				{"type":"group","path":"address","label":"Nơi nhận","components":[
				 {"type":"textfield","key":"street","label":"Đường"},{"type":"textfield","key":"town","label":"Xã"}]}""";

		assertThat(told(group, "{\"address\":{\"street\":\"Lê Lợi\",\"town\":\"Phú Hội\"}}"))
			.isEqualTo("Đường=Lê Lợi|Xã=Phú Hội|");
	}

	private static String told(String component, String values) throws Exception {
		Map<String, FormPart> parts = FormReader.read(("{\"components\":[" + component + "]}").getBytes(UTF_8));
		ObjectNode accepted = (ObjectNode) JSON.readTree(values);
		FormContext context = new FormContext(StartProcessVariableScope.getSharedInstance(), Map.of(),
				new ScalaFeelEngineFactory().createInstance(), accepted);
		StringBuilder told = new StringBuilder();
		AnswerWords.of(parts, accepted, context)
			.forEach((answer) -> told.append(answer.label()).append('=').append(answer.text()).append('|'));
		return told.toString();
	}

}
