package io.tieout.finance;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of journals, each once and by number. A month takes thousands of
 * them, and each is a new state: adding, removing and finding one take time in proportion
 * to the depth of the tree, where copying a list would take its length. Journal numbers
 * are hashes, so the tree is flat without being balanced.
 */
final class JournalTree extends AbstractList<JournalId> {

	private static final JournalTree EMPTY = new JournalTree(null);

	private final @Nullable Branch root;

	private JournalTree(@Nullable Branch root) {
		this.root = root;
	}

	static JournalTree copyOf(List<JournalId> journals) {
		if (journals instanceof JournalTree tree) {
			return tree;
		}
		JournalTree copy = EMPTY;
		for (JournalId journal : journals) {
			copy = copy.with(journal);
		}
		return copy;
	}

	JournalTree with(JournalId journal) {
		return new JournalTree(Branch.with(this.root, journal));
	}

	JournalTree without(JournalId journal) {
		return new JournalTree(Branch.without(this.root, journal));
	}

	boolean holds(JournalId journal) {
		Branch branch = this.root;
		while (branch != null && !branch.journal.equals(journal)) {
			branch = branch.sideOf(journal);
		}
		return branch != null;
	}

	@Override
	public JournalId get(int index) {
		Objects.checkIndex(index, size());
		return Branch.get(this.root, index);
	}

	@Override
	public int size() {
		return Branch.size(this.root);
	}

	/**
	 * A branch of the tree.
	 *
	 * @param journal the journal in the middle
	 * @param left journals of smaller numbers
	 * @param right journals of larger numbers
	 * @param size journals in the branch
	 */
	private record Branch(JournalId journal, @Nullable Branch left, @Nullable Branch right, int size) {

		static Branch of(JournalId journal, @Nullable Branch left, @Nullable Branch right) {
			return new Branch(journal, left, right, size(left) + 1 + size(right));
		}

		static int size(@Nullable Branch branch) {
			return (branch != null) ? branch.size : 0;
		}

		static JournalId get(@Nullable Branch branch, int index) {
			Branch at = Objects.requireNonNull(branch);
			int before = size(at.left);
			if (index == before) {
				return at.journal;
			}
			return (index < before) ? get(at.left, index) : get(at.right, index - before - 1);
		}

		static Branch with(@Nullable Branch branch, JournalId journal) {
			if (branch == null) {
				return of(journal, null, null);
			}
			int order = branch.order(journal);
			if (order == 0) {
				return branch;
			}
			return (order < 0) ? of(branch.journal, with(branch.left, journal), branch.right)
					: of(branch.journal, branch.left, with(branch.right, journal));
		}

		static @Nullable Branch without(@Nullable Branch branch, JournalId journal) {
			if (branch == null) {
				return null;
			}
			int order = branch.order(journal);
			if (order == 0) {
				return joined(branch.left, branch.right);
			}
			return (order < 0) ? of(branch.journal, without(branch.left, journal), branch.right)
					: of(branch.journal, branch.left, without(branch.right, journal));
		}

		private static @Nullable Branch joined(@Nullable Branch left, @Nullable Branch right) {
			if (left == null || right == null) {
				return (left != null) ? left : right;
			}
			JournalId next = get(right, 0);
			return of(next, left, without(right, next));
		}

		private int order(JournalId other) {
			return other.value().compareTo(this.journal.value());
		}

		@Nullable Branch sideOf(JournalId other) {
			return (order(other) < 0) ? this.left : this.right;
		}

	}

}
