package org.reformflow.modelling.change;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CompareApiTests {

	private static final String COMPARE = "/api/modelling/compare?process=apology-letter&left=shipped&right=";

	private static final String MODEL = "processes/apology-letter/apology-letter.bpmn";

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	private Visitor analyst;

	private long draft;

	@BeforeEach
	void beginADraft() throws Exception {
		this.analyst = Visitor.program(this.port, "phantich");
		this.draft = post("POST", "drafts",
				Map.of("process", "apology-letter", "title", "So sánh thử", "from", "shipped"))
			.path("id")
			.asLong();
	}

	@AfterEach
	void discardTheDraft() {
		this.analyst.delete("/api/modelling/drafts/" + this.draft);
	}

	private JsonNode post(String method, String path, Object body) throws Exception {
		Answer answer = this.analyst.send(method, "/api/modelling/" + path, JSON.writeValueAsString(body));
		assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
		return answer.json();
	}

	@Test
	void theSameVersionsHaveNoChanges() {
		JsonNode found = this.analyst.get(COMPARE + "draft:" + this.draft).json();

		assertThat(found.path("files")).isNotEmpty()
			.allSatisfy((file) -> assertThat(file.path("status").asText()).isEqualTo("SAME"));
		assertThat(found.path("left").path("label").asText()).isEqualTo("Bản đi kèm sản phẩm 1.0.0");
	}

	@Test
	void aSavedChangeIsToldInWordsWithBothTextsOfTheFile() throws Exception {
		String model = Shipped.file(MODEL).text();
		post("PUT", "drafts/" + this.draft, Map.of("revision", 0, "removed", List.of(), "files", List
			.of(Map.of("path", MODEL, "content", model.replace("versionTag=\"1.0.0\"", "versionTag=\"1.0.1\"")))));

		JsonNode found = Visitor.program(this.port, "chanhvanphong").get(COMPARE + "draft:" + this.draft).json();

		JsonNode file = StreamSupport.stream(found.path("files").spliterator(), false)
			.filter((each) -> each.path("path").asText().equals(MODEL))
			.findFirst()
			.orElseThrow();
		assertThat(found.path("right").path("label").asText()).isEqualTo("Bản nháp 1.0.1");
		assertThat(file.path("status").asText()).isEqualTo("CHANGED");
		assertThat(file.path("left").asText()).isEqualTo(model);
		assertThat(file.path("right").asText()).contains("versionTag=\"1.0.1\"");
		assertThat(file.path("changes")).singleElement().satisfies((change) -> {
			assertThat(change.path("element").asText()).isEqualTo("apology-letter");
			assertThat(change.path("weight").asText()).isEqualTo("TEXT");
			assertThat(change.path("words").asText()).contains("nhãn phiên bản đổi từ “1.0.0” thành “1.0.1”");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "deployment:none", "draft:999999", "draft:abc", "release:999999", "other:1", "x" })
	void anUnknownReferenceIsNotFoundWithWords(String reference) {
		Answer answer = this.analyst.get(COMPARE + reference);

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.detail()).contains("chọn bản khác");
	}

	@Test
	void onlyThoseWhoReadModelsCompareThem() {
		String address = COMPARE + "shipped";

		assertThat(Visitor.program(this.port, "quantri").get(address).status()).isEqualTo(200);
		assertThat(Visitor.program(this.port, "chanhvanphong").get(address).status()).isEqualTo(200);
		assertThat(Visitor.program(this.port, "vanphong").get(address).status()).isEqualTo(403);
		assertThat(Visitor.nobody(this.port).get(address).status()).isEqualTo(401);
	}

}
