package io.tieout.app.api.process;

import io.tieout.app.api.http.SourceRecord;
import io.tieout.app.process.identity.Proposal;
import io.tieout.core.CustomerId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a version of the model would change.
 *
 * @param number its number among what the version proposes
 * @param kind whether customers would be merged or one would come apart
 * @param customers the customers that would become one, the oldest first, or the one that
 * would come apart
 * @param parts the records of each of those customers, or of each part
 */
record ProposalDocument(int number, Proposal.Kind kind, List<CustomerId> customers, List<List<SourceRecord>> parts) {

	/**
	 * A page of proposals.
	 * @param after how many were on the pages before
	 */
	static List<ProposalDocument> of(int after, List<Proposal> proposals) {
		List<ProposalDocument> documents = new ArrayList<>();
		for (Proposal proposal : proposals) {
			documents.add(new ProposalDocument(after + documents.size() + 1, proposal.kind(), proposal.customers(),
					proposal.parts().stream().map((part) -> part.stream().map(SourceRecord::of).toList()).toList()));
		}
		return documents;
	}

}
