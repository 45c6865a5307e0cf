#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Steadfeed authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A feed as somebody else would write it, with aiohttp: what is POSTed to /pub goes out over an event stream
(/sse), a WebSocket (/ws), in pages (/poll?after=N), and as a table of last prices (/state). /cut ends all
open connections. Prints its port as one line when it listens."""
import asyncio
import json

from aiohttp import WSMsgType, web

HOLD_S = 1.0  # how long /poll waits for news

class Feed:
    def __init__(self):
        self.events = []
        self.last = {}
        self.news = asyncio.Condition()
        self.open = set()

    async def publish(self, request):
        event = await request.json()
        async with self.news:
            self.events.append(event)
            self.last[event["s"]] = event["p"]
            self.news.notify_all()
        return web.Response(status=204)

    async def after(self, number):
        """The events behind this one, as soon as there are any."""
        async with self.news:
            await self.news.wait_for(lambda: len(self.events) > number)
            return self.events[number:]

    async def sse(self, request):
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        number = int(request.headers.get("Last-Event-ID") or 0)
        await self.until_cut(request, self.send_stream(response, number))
        return response

    async def send_stream(self, response, number):
        while True:
            for event in await self.after(number):
                number = event["n"]
                await response.write(f"id: {number}\ndata: {json.dumps(event)}\n\n".encode())

    async def websocket(self, request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        message = await socket.receive()
        if message.type != WSMsgType.TEXT:
            await socket.close(code=4000)
            return socket
        wish = json.loads(message.data)
        await socket.send_json({"welcome": True})
        await self.until_cut(request, self.send_messages(socket, int(wish["after"] or 0)), socket)
        return socket

    async def send_messages(self, socket, number):
        while True:
            for event in await self.after(number):
                number = event["n"]
                await socket.send_json(event)

    async def until_cut(self, request, sending, socket=None):
        """Sends until the client goes (a WebSocket has to be read for that), or until /cut."""
        tasks = [asyncio.ensure_future(sending)]
        if socket is not None:
            tasks.append(asyncio.ensure_future(socket.receive()))
        self.open.add(request.transport)
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.open.discard(request.transport)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def poll(self, request):
        number = int(request.query.get("after") or 0)
        try:
            events = await asyncio.wait_for(self.after(number), HOLD_S)
        except asyncio.TimeoutError:
            events = []
        return web.json_response({"events": events, "next": number + len(events)})

    async def state(self, _request):
        return web.json_response([{"s": symbol, "p": price} for symbol, price in self.last.items()])

    async def cut(self, _request):
        for transport in list(self.open):
            if transport is not None:
                transport.abort()
        return web.Response(status=204)


async def main():
    feed = Feed()
    app = web.Application()
    app.add_routes([
        web.post("/pub", feed.publish),
        web.post("/cut", feed.cut),
        web.get("/sse", feed.sse),
        web.get("/ws", feed.websocket),
        web.get("/poll", feed.poll),
        web.get("/state", feed.state),
    ])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
