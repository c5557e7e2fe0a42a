using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Jobs;

/// <summary>That a job has failed, at whichever process; one row for each job that ever did.</summary>
internal sealed class JobFailure
{
    internal const int MaxJobLength = 64;

    /// <summary>The job's name in the code.</summary>
    public required string Job { get; init; }

    /// <summary>How many of its runs have failed.</summary>
    public required long Failures { get; init; }

    public required DateTime LastFailedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<JobFailure>
    {
        public void Configure(EntityTypeBuilder<JobFailure> entity)
        {
            entity.ToTable("job_failures");
            entity.HasKey(row => row.Job);
            entity.Property(row => row.Job).HasMaxLength(MaxJobLength).IsUnicode(false);
            entity.HasIndex(row => row.LastFailedAt);
        }
    }
}
