using HelpDesk.Bot.Photos;
using HelpDesk.Store;
using HelpDesk.Store.Photos;
using HelpDesk.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Photos;

/// <summary>Pictures that came with a text and lie at the gateway until they are fetched.</summary>
public sealed class AwaitedPhotosTests
{
    private const string Address = "https://gateway.example/media/1";

    private static readonly byte[] Pdf = "%PDF-1.4 a plan of the flat"u8.ToArray();

    [Fact]
    public async Task Given_an_awaited_picture_when_it_is_fetched_then_its_bytes_are_kept_under_its_id_with_the_type_they_show()
    {
        await using var desk = await OpenAsync(new Fetched.Bytes(Pdf));

        Assert.False(await desk.Get<AwaitedPhotos>().FetchAsync(CancellationToken.None));

        var photo = await FindAsync(desk);
        Assert.Equal((PhotoState.Kept, "application/pdf", Pdf.Length, "mms-1.pdf"), (photo.State, photo.ContentType, photo.Size, photo.Name));
        Assert.Null(photo.Source);
        await using var kept = desk.Get<PhotoFolder>().Open(photo);
        Assert.NotNull(kept);
    }

    [Fact]
    public async Task Given_a_picture_that_is_a_page_when_it_is_fetched_then_it_is_missing_and_nothing_is_kept()
    {
        await using var desk = await OpenAsync(new Fetched.Bytes("<html><script>alert(1)</script>"u8.ToArray()));

        await desk.Get<AwaitedPhotos>().FetchAsync(CancellationToken.None);

        var photo = await FindAsync(desk);
        Assert.Equal(PhotoState.Missing, photo.State);
        Assert.Null(desk.Get<PhotoFolder>().Open(photo));
    }

    [Fact]
    public async Task Given_a_gateway_that_is_down_when_a_day_has_passed_then_the_picture_is_given_up()
    {
        await using var desk = await OpenAsync(new Fetched.Again());

        Assert.True(await desk.Get<AwaitedPhotos>().FetchAsync(CancellationToken.None));
        Assert.Equal(PhotoState.Awaited, (await FindAsync(desk)).State);
        desk.Time.Advance(TimeSpan.FromHours(25));

        Assert.False(await desk.Get<AwaitedPhotos>().FetchAsync(CancellationToken.None));
        Assert.Equal(PhotoState.Missing, (await FindAsync(desk)).State);
    }

    private static async Task<TestDesk> OpenAsync(Fetched outcome)
    {
        var desk = await TestDesk.OpenAsync("2026-11-21 10:00", services =>
        {
            services.AddSingleton<IPictureSource>(new OnePicture(outcome));
            services.AddSingleton<PhotoFolder>();
            services.AddSingleton<PhotoIntake>();
            services.AddSingleton<AwaitedPhotos>();
        });
        await desk.Store.CommitAsync(
            new Changes().Insert(Kinds.Photo, new Photo
            {
                Id = "0123456789abcdef0123456789abcdef01234567",
                ConversationId = "sms:+8613900001202",
                Name = "mms-1",
                ContentType = "application/octet-stream",
                At = desk.Time.GetUtcNow(),
                State = PhotoState.Awaited,
                Source = Address,
            }),
            CancellationToken.None);
        if (desk.Get<PhotoFolder>().Open(await FindAsync(desk)) is { } left)
        {
            await left.DisposeAsync();
            desk.Get<PhotoFolder>().Delete("0123456789abcdef0123456789abcdef01234567");
        }

        return desk;
    }

    private static async Task<Photo> FindAsync(TestDesk desk) =>
        (await desk.Store.FindAsync(Kinds.Photo, "0123456789abcdef0123456789abcdef01234567", CancellationToken.None))?.Value ?? throw new InvalidOperationException("The photo is gone.");

    private sealed class OnePicture(Fetched outcome) : IPictureSource
    {
        public Task<Fetched> FetchAsync(string address, int maxBytes, CancellationToken cancel) => Task.FromResult(address == Address ? outcome : new Fetched.Never());
    }
}
