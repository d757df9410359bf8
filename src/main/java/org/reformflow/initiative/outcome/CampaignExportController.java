package org.reformflow.initiative.outcome;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's tables over REST. */
@RestController
@Tag(name = "campaigns", description = "Đợt sáng kiến")
class CampaignExportController {

	private final CampaignExports exports;

	private final Campaigns campaigns;

	private final Organisation organisation;

	CampaignExportController(CampaignExports exports, Campaigns campaigns, Organisation organisation) {
		this.exports = exports;
		this.campaigns = campaigns;
		this.organisation = organisation;
	}

	@GetMapping("/api/campaigns/{id}/export.xlsx")
	@Operation(summary = "Danh sách công bố, thống kê và hồ sơ của một đợt (.xlsx)",
			description = "Đầu mối sáng kiến, Hội đồng, lãnh đạo và người giám sát; người khác nhận 404.")
	void export(@PathVariable String id, HttpServletResponse response) throws IOException {
		Campaign campaign = visible(id);
		response.setContentType(CampaignExports.MEDIA_TYPE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("Sáng kiến - " + campaign.title().replaceAll("[^\\p{L}\\p{N} .-]", " ") + ".xlsx",
							StandardCharsets.UTF_8)
					.build()
					.toString());
		this.exports.write(id, response.getOutputStream());
	}

	private Campaign visible(String id) {
		Person reader = this.organisation.current();
		return this.campaigns.find(id)
			.filter((campaign) -> mayRead(reader) && campaign.department().equals(reader.department()))
			.orElseThrow(CampaignExportController::notFound);
	}

	private static boolean mayRead(Person reader) {
		return reader.is(Role.INITIATIVE_DESK) || reader.is(Role.COUNCIL) || reader.is(Role.LEADERSHIP)
				|| reader.is(Role.SUPERVISOR);
	}

	private static ErrorResponseException notFound() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"Không có đợt sáng kiến này, hoặc bạn không được xem. Hãy kiểm tra lại mã đợt.");
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
